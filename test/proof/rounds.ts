/** How often each proof tries. The whole of it must end within 25 minutes on two cores. */
export const ROUNDS = {
  /** Damaged copies of each plan. */
  reading: 1000,
  /** Processes killed while they write. */
  kills: 100,
  /** Pairs of processes started at once. */
  pairs: 30,
  /** Spellings of each question. */
  spellings: 20,
  /** Questions of random characters. */
  badQuestions: 2000,
  /** Documents made by varying real ones. */
  varied: 1000,
  /** Of these the ones whose places are asked about, each ten times. */
  placesAsked: 250,
  /** Messages in several hundred Telegram chats, each delivered one to five times, for each kind of store. */
  letters: 4000,
  /** Processes killed while they receive, answer and send: with Telegram, with Zalo. */
  telegramKills: 20,
  zaloKills: 6,
  /** Histories of reminders that are simulated: in memory, over the embedded database, over PostgreSQL. */
  histories: 1000,
  embeddedHistories: 100,
  serverHistories: 20,
} as const;

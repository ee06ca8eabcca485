/**
 * Turns the form of the chat page into a conversation. Everything works without this file too: the same form posts to
 * /hoi, and the words shown here all come from the page's templates.
 */

/** How many earlier messages go with a question, and how many characters of them at most. */
const HISTORY = { messages: 10, characters: 4000 };
/** How many exchanges a tab remembers, so that coming back from a document finds the conversation. */
const REMEMBERED = 20;
/** Milliseconds after which an answer is no longer waited for: longer than a model may take. */
const PATIENCE = 75_000;
const STORED = 'nhac-viec.trao-doi';
const UNANSWERED = 'nhac-viec.chua-tra-loi';

const form = document.getElementById('hoi');
if (form) startChat(form);
else document.getElementById('trich')?.scrollIntoView({ block: 'start' });

function startChat(form) {
  const log = document.getElementById('nhat-ky');
  const box = document.getElementById('cau-hoi');
  const place = document.getElementById('dia-phuong');
  const again = document.getElementById('bat-dau-lai');
  const examples = document.getElementById('vi-du');
  const send = document.getElementById('gui');
  const state = document.getElementById('tinh-trang');
  const asked = [...form.querySelectorAll('input[name="history"]')].map((input) => input.value);
  let exchanges = [];
  let busy = false;
  /** The box holds the question that has no answer, until somebody writes there. */
  let givenBack = false;

  form.noValidate = true;
  document.getElementById('phim').hidden = false;
  restore();

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = event.submitter?.name === 'choice' ? event.submitter.value : null;
    const question = (chosen ?? box.value).trim();
    if (busy) {
      say(state.dataset.busy);
      return;
    }
    if (question === '') {
      box.focus();
      return;
    }
    if (chosen === null) box.value = '';
    if (examples.contains(document.activeElement)) box.focus({ preventScroll: true });
    ask(question);
  });

  box.addEventListener('keydown', (event) => {
    // An Enter that ends a syllable of an input method (Telex, VNI) belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });

  box.addEventListener('input', () => {
    say(busy ? state.dataset.busy : '');
    if (givenBack && !busy) drop(UNANSWERED);
  });

  again.querySelector('a').addEventListener('click', () => {
    drop(STORED);
    drop(UNANSWERED);
  });

  async function ask(question) {
    wait();
    givenBack = false;
    // A page that is loaded again before the answer is there gives the question back.
    keep(UNANSWERED, { place: place.value, question });
    const entry = begin(question);
    const reply = entry.querySelector('.reply');
    reply.replaceChildren(copy('mau-dang-tim'));
    show(entry);
    try {
      const answer = await sent(question);
      const filled = fill(question, answer);
      entry.replaceWith(filled);
      asked.push(question);
      remember(question, answer);
      show(filled);
    } catch (failure) {
      reply.replaceChildren(failed(failure, question, entry));
      show(entry);
    } finally {
      goOn();
    }
  }

  /** Until the answer is there nothing else is asked. The button stays one that the keyboard can be on. */
  function wait() {
    busy = true;
    send.setAttribute('aria-disabled', 'true');
    say('');
  }

  function goOn() {
    busy = false;
    send.removeAttribute('aria-disabled');
    say('');
  }

  /** Said aloud too, and only once while it stays the same. */
  function say(words) {
    if (state.textContent !== words) state.textContent = words;
  }

  async function sent(question) {
    let response;
    try {
      response = await fetch('/api/ask', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ question, place: place.value, history: recent() }),
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch (cause) {
      throw { sentence: null, again: true, cause };
    }
    const body = await response.json().catch(() => ({}));
    if (!response.ok) throw { sentence: body.error ?? null, again: response.status >= 500 };
    return body;
  }

  /** The newest earlier messages that fit, oldest first. */
  function recent() {
    let left = HISTORY.characters;
    const fitting = [];
    for (const message of asked.slice(-HISTORY.messages).reverse()) {
      left -= message.length;
      if (left < 0) break;
      fitting.unshift(message);
    }
    return fitting;
  }

  /** A sentence in the place of an answer; what cannot succeed as it is goes back into the box to be changed. */
  function failed(failure, question, entry) {
    const notice = copy('mau-loi');
    if (failure.sentence) notice.querySelector('.sentence').textContent = failure.sentence;
    const retry = notice.querySelector('.retry');
    if (failure.again) {
      retry.addEventListener('click', () => {
        if (busy) {
          say(state.dataset.busy);
          return;
        }
        entry.remove();
        box.focus({ preventScroll: true });
        ask(question);
      });
    } else {
      retry.remove();
      givenBack = true;
      if (box.value === '') box.value = question;
    }
    return notice;
  }

  function begin(question) {
    examples.hidden = true;
    again.hidden = false;
    const entry = copy('mau-trao-doi');
    entry.querySelector('.question').textContent = question;
    log.append(entry);
    return entry;
  }

  function show(entry) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    entry.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  }

  function remember(question, answer) {
    exchanges = [...exchanges, { question, answer }].slice(-REMEMBERED);
    keep(STORED, { place: place.value, exchanges });
    drop(UNANSWERED);
  }

  function restore() {
    try {
      const kept = stored(STORED);
      // A page that the bare form began has a conversation of its own.
      if (asked.length === 0 && kept?.exchanges?.length) showAgain(kept);
      const unanswered = stored(UNANSWERED);
      if (unanswered) giveBack(unanswered);
    } catch {
      drop(STORED);
      drop(UNANSWERED);
    }
  }

  function showAgain(kept) {
    const filled = kept.exchanges.map(({ question, answer }) => fill(question, answer));
    log.append(...filled);
    exchanges = kept.exchanges;
    asked.push(...exchanges.map(({ question }) => question));
    choose(kept.place);
    examples.hidden = true;
    again.hidden = false;
    filled.at(-1).scrollIntoView({ block: 'start' });
  }

  /** Into the box, and not asked by itself: nothing is to be asked twice. */
  function giveBack(unanswered) {
    const { question } = unanswered;
    choose(unanswered.place);
    // The browser may have put back what stood in the box, this question too.
    if (!box.value.includes(question)) box.value = [question, box.value.trim()].filter(Boolean).join('\n');
    givenBack = true;
    say(state.dataset.unanswered);
  }

  function choose(name) {
    if ([...place.options].some((option) => option.value === name)) place.value = name;
  }
}

// A tab without storage forgets; the conversation itself goes on.

function keep(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is kept.
  }
}

function drop(key) {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function stored(key) {
  return JSON.parse(sessionStorage.getItem(key) ?? 'null');
}

/** An answer in a copy of the page's own markup; every text goes in as text. */
function fill(question, answer) {
  const entry = copy('mau-trao-doi');
  entry.dataset.status = answer.status;
  entry.querySelector('.question').textContent = question;
  entry.querySelector('.text').textContent = answer.text;
  repeat(entry.querySelector('.choices'), 'li', answer.choices, (item, choice) => {
    const button = item.querySelector('button');
    button.value = choice;
    button.textContent = choice;
  });
  const sources = entry.querySelector('.sources');
  sources.open = answer.sources.length <= 3;
  sources.querySelector('.count').textContent = answer.sources.length;
  repeat(sources, 'li', answer.sources, (item, source) => {
    const link = item.querySelector('a');
    link.href = source.href;
    link.textContent = source.label;
    item.querySelector('q').textContent = source.quote;
  });
  return entry;
}

/** One copy of a list's only item for each value; without values the list goes. */
function repeat(list, selector, values, fillItem) {
  if (values.length === 0) {
    list.remove();
    return;
  }
  const model = list.querySelector(selector);
  const items = values.map((value) => {
    const item = model.cloneNode(true);
    fillItem(item, value);
    return item;
  });
  model.replaceWith(...items);
}

function copy(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

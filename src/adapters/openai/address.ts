/** Where a client asks that was given no other address. */
export const PUBLIC_URL = 'https://api.openai.com/v1';

import { state } from './store.js';

// Calls the playground as the person one acts as. A refusal becomes an Error that says why.
export async function call(path, body = {}) {
  const response = await fetch(`/playground/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ as: state.viewer, ...body }),
  });
  return read(response);
}

export async function get(path) {
  return read(await fetch(`/playground/${path}`));
}

async function read(response) {
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.error ?? `The playground answered with ${response.status}.`);
  }
  return answer;
}

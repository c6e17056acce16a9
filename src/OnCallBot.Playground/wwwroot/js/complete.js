import { avatar, h } from './dom.js';
import { emojiLike } from './emoji.js';
import { state } from './store.js';

// What could be meant by the word at the caret: { from, items: [{ insert, label, note }] }, or null.
export function completions(text, caret) {
  const before = text.slice(0, caret);
  const command = /^\/\S*$/u.exec(before);
  if (command) {
    return offer(0, commands(before));
  }
  const word = /(?:^|\s)([@#:])([^\s@#:]*(?: [^\s@#:]*)?)$/u.exec(before);
  if (!word) {
    return null;
  }
  const [, sign, part] = word;
  const from = before.length - part.length - 1;
  return offer(from, { '@': people, '#': channels, ':': emojis }[sign](part.toLocaleLowerCase()));
}

const offer = (from, items) => (items.length ? { from, items } : null);

const commands = (part) => state.app.commands
  .filter((command) => command.name.startsWith(part.toLowerCase()))
  .map((command) => ({
    insert: `${command.name} `,
    exact: command.name === part.toLowerCase(),
    label: [h('code', {}, command.name), command.usageHint && h('span', { class: 'usage' }, command.usageHint)],
    note: command.description,
  }));

const people = (part) => [...state.people.values()]
  .filter((person) => person.id !== state.app.slackbot
    && [person.displayName, person.name, person.handle ?? ''].some((name) => name.toLocaleLowerCase().startsWith(part)))
  .slice(0, 8)
  .map((person) => ({
    insert: `@${person.displayName} `,
    label: [avatar(person, 'small'), person.displayName],
    note: person.name === person.displayName ? '' : person.name,
  }));

const channels = (part) => [...state.conversations.values()]
  .filter((conversation) => conversation.name?.startsWith(part))
  .slice(0, 8)
  .map((conversation) => ({ insert: `#${conversation.name} `, label: [`#${conversation.name}`], note: conversation.topic }));

const emojis = (part) => part.length < 2 ? [] : emojiLike(part).map(([name, sign]) => ({ insert: `:${name}: `, label: [`${sign} :${name}:`], note: '' }));

export const usageOf = (text) => {
  const command = state.app.commands.find((one) => text.toLowerCase().startsWith(`${one.name} `));
  return command?.usageHint ? `${command.name} ${command.usageHint}` : '';
};

import { h } from './dom.js';
import { textObject } from './mrkdwn.js';

// Asks before something happens; true where the person agrees. Escape is a no.
export function confirmed({ title, text, confirm, deny, style }) {
  return new Promise((resolve) => {
    const dialog = h('dialog', { class: 'dialog confirm', role: 'alertdialog', 'aria-label': title.text ?? '', close: () => { resolve(dialog.returnValue === 'yes'); dialog.remove(); } },
      h('h2', {}, textObject(title)),
      h('div', { class: 'dialog-body' }, textObject(text)),
      h('div', { class: 'dialog-buttons' },
        h('button', { type: 'button', class: 'button', click: () => dialog.close('no') }, textObject(deny)),
        h('button', { type: 'button', class: style === 'danger' ? 'button danger' : 'button primary', click: () => dialog.close('yes') }, textObject(confirm))));
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector('.dialog-buttons button:last-child').focus();
  });
}

const plain = (text) => ({ type: 'plain_text', text });

export const asked = (title, text, confirm, style) =>
  confirmed({ title: plain(title), text: plain(text), confirm: plain(confirm), deny: plain('Cancel'), style });

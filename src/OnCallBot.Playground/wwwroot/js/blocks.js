import { h } from './dom.js';
import { element } from './elements.js';
import { mrkdwn, plain, textObject } from './mrkdwn.js';
import { picture } from './pictures.js';
import { richText } from './richtext.js';

let count = 0;

// surface: { place, errors }: where the blocks stand, and what is wrong with its fields.
export const blocks = (definitions, surface) =>
  h('div', { class: 'blocks' }, definitions.map((definition) => block(definition, surface)));

export const block = (definition, surface) => (kinds[definition.type] ?? unknown)(definition, surface);

const unknown = (block) => h('div', { class: 'not-drawn' }, `(${block.type})`);

const kinds = {
  header: (block) => h('h3', { class: 'block header' }, textObject(block.text)),
  divider: () => h('hr', { class: 'block divider' }),
  section,
  context: (block) => h('div', { class: 'block context' }, block.elements.map((part) =>
    part.type === 'image' ? picture(part, 'tiny') : h('span', { class: 'context-part' }, textObject(part)))),
  actions: (block, surface) => h('div', { class: 'block actions' }, block.elements.map((part) => element(part, surface, block))),
  image: (block) => h('figure', { class: 'block image' }, block.title && h('figcaption', {}, textObject(block.title)), picture(block, 'wide')),
  input,
  markdown: (block) => h('div', { class: 'block' }, markdown(block.text)),
  rich_text: (block) => h('div', { class: 'block' }, richText(block.elements)),
  table,
  alert: (block) => h('div', { class: `block alert ${block.level ?? 'default'}`, role: 'note' }, textObject(block.text)),
  card: (block, surface) => h('div', { class: 'block card' },
    block.hero_image && picture(block.hero_image, 'wide'),
    h('div', { class: 'card-head' }, block.icon && picture(block.icon, 'tiny'),
      h('div', {}, block.title && h('strong', {}, textObject(block.title)), block.subtitle && h('small', {}, textObject(block.subtitle)))),
    block.body && h('div', {}, textObject(block.body)),
    block.actions && h('div', { class: 'actions' }, block.actions.map((part) => element(part, surface, block)))),
};

function section(block, surface) {
  return h('div', { class: 'block section' },
    h('div', { class: 'section-main' },
      block.text && h('div', { class: 'section-text' }, textObject(block.text)),
      block.fields && h('div', { class: 'fields' }, block.fields.map((part) => h('div', { class: 'section-field' }, textObject(part))))),
    block.accessory && h('div', { class: 'accessory' }, element(block.accessory, surface, block)));
}

function input(block, surface) {
  count += 1;
  const id = `input-${count}`;
  const error = surface.errors?.[block.block_id];
  const describedBy = [error && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(' ') || null;
  const labels = { id, labelId: `${id}-label`, text: block.label.text, describedBy, isWrong: Boolean(error) };
  return h('div', { class: error ? 'block input wrong' : 'block input', 'data-block': block.block_id },
    h('label', { for: id, id: labels.labelId }, textObject(block.label), block.optional && h('span', { class: 'optional' }, ' (optional)')),
    element(block.element, surface, block, labels),
    error && h('div', { class: 'field-error', id: `${id}-error`, role: 'alert' }, error),
    block.hint && h('div', { class: 'hint', id: `${id}-hint` }, textObject(block.hint)));
}

function table(block) {
  const settings = block.column_settings ?? [];
  const cell = (tag) => (content, index) => h(tag, { class: `align-${settings[index]?.align ?? 'left'}${settings[index]?.is_wrapped ? ' wrapped' : ''}` },
    content.type === 'raw_text' ? plain(content.text) : richText(content.elements));
  const [head, ...rows] = block.rows;
  return h('div', { class: 'block table-around' }, h('table', {},
    h('thead', {}, h('tr', {}, head.map(cell('th')))),
    h('tbody', {}, rows.map((row) => h('tr', {}, row.map(cell('td')))))));
}

// Standard Markdown, as far as messages use it: headings, lists and links become what Slack's own markup has for them.
function markdown(text) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return mrkdwn(escaped
    .replaceAll(/\[([^\]\n]+)\]\((https?:[^)\s]+)\)/gu, '<$2|$1>')
    .replaceAll(/^#{1,6} +(.*)$/gmu, '\u0001$1\u0001')
    .replaceAll(/\*\*([^*\n]+)\*\*/gu, '\u0001$1\u0001')
    .replaceAll(/(^|[^*\w])\*([^*\s][^*\n]*)\*(?!\w)/gu, '$1_$2_')
    .replaceAll('\u0001', '*')
    .replaceAll(/~~([^~\n]+)~~/gu, '~$1~')
    .replaceAll(/^(\s*)[-*+] +/gmu, '$1• '));
}


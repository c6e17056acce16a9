// Draws what stands below one another again, but keeps what is the same: what somebody is filling in stays as it is, and what they are just pressing stays under their hand.
// Of what a mouse went down on, nothing may leave the page before it comes up again: no click would come of it.
export function redraw(list, entries) {
  const kept = new Map([...list.children].map((row) => [row.dataset.key, row]));
  const focused = document.activeElement?.closest?.('[data-key]');
  const rows = entries.map(({ key, version, draw }) => {
    const old = kept.get(key);
    if (old?.dataset.version === version) {
      return old;
    }
    const row = draw();
    row.dataset.key = key;
    row.dataset.version = version;
    return row;
  });
  const isSame = rows.length === list.children.length && rows.every((row, index) => row === list.children[index]);
  if (isSame) {
    return;
  }
  const lost = focused && list.contains(focused) && !rows.includes(focused) ? focused.dataset.key : null;
  reconcile(list, rows);
  if (lost) {
    // What was pressed is gone; the keyboard stays where it was.
    const row = rows.find((one) => one.dataset.key === lost);
    (row?.matches('[tabindex]') ? row : row?.querySelector('button'))?.focus({ preventScroll: true });
  }
}

function reconcile(list, rows) {
  const wanted = new Set(rows);
  [...list.children].filter((row) => !wanted.has(row)).forEach((row) => row.remove());
  rows.forEach((row, index) => {
    if (list.children[index] !== row) {
      list.insertBefore(row, list.children[index] ?? null);
    }
  });
}

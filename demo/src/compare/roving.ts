// One stop of the tab key for a whole grid of buttons; the arrow keys go from one to the next.

const isButton = (element: Element | null): element is HTMLButtonElement =>
  element instanceof HTMLButtonElement;

/** The buttons of a row in the order of its cells. */
const buttonsOf = (row: Element): HTMLButtonElement[] => [...row.querySelectorAll('button')];

/** The place of a cell in its row. */
const columnOf = (button: Element): number => {
  const cell = button.closest('td');
  return cell ? cell.cellIndex : -1;
};

/** The button of a row that is nearest to a column. */
function nearest(row: Element, column: number): HTMLButtonElement | undefined {
  return buttonsOf(row).sort(
    (a, b) => Math.abs(columnOf(a) - column) - Math.abs(columnOf(b) - column),
  )[0];
}

function target(from: HTMLButtonElement, key: string): HTMLButtonElement | undefined {
  const row = from.closest('tr');
  const body = row?.parentElement;
  if (!row || !body) return undefined;
  const here = buttonsOf(row);
  const index = here.indexOf(from);
  const rows = [...body.children];
  const vertical = (step: 1 | -1) => {
    for (let at = rows.indexOf(row) + step; at >= 0 && at < rows.length; at += step) {
      const found = nearest(rows[at] as Element, columnOf(from));
      if (found) return found;
    }
    return undefined;
  };
  switch (key) {
    case 'ArrowRight':
      return here[index + 1];
    case 'ArrowLeft':
      return here[index - 1];
    case 'ArrowDown':
      return vertical(1);
    case 'ArrowUp':
      return vertical(-1);
    case 'Home':
      return here[0];
    case 'End':
      return here.at(-1);
    default:
      return undefined;
  }
}

/** Makes the buttons below `body` one stop; to be called again when they have changed. */
export function settleTabStop(body: HTMLElement) {
  const all = [...body.querySelectorAll('button')];
  const current = all.find((button) => button === document.activeElement) ?? all[0];
  for (const button of all) button.tabIndex = button === current ? 0 : -1;
}

export function rove(body: HTMLElement) {
  body.addEventListener('keydown', (event) => {
    const from = event.target;
    if (!(from instanceof Element) || !isButton(from)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const to = target(from, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  body.addEventListener('focusin', ({ target: focused }) => {
    if (!(focused instanceof Element) || !isButton(focused)) return;
    for (const button of body.querySelectorAll('button')) button.tabIndex = -1;
    focused.tabIndex = 0;
  });
}

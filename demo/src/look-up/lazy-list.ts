// A long list that is drawn as it is scrolled to.

const atOnce = 30;

export interface LazyList<Item> {
  /** Shows these items from the first one. */
  show(items: readonly Item[]): void;
  /** The element of an item, drawn now if it was not yet. */
  reveal(index: number): Element | undefined;
}

export function lazyList<Item>(list: HTMLElement, draw: (item: Item) => Element): LazyList<Item> {
  let items: readonly Item[] = [];
  const drawTo = (count: number) => {
    const next = items.slice(list.childElementCount, count).map(draw);
    list.append(...next);
    watch();
  };
  const more = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        drawTo(list.childElementCount + atOnce);
      }
    },
    { rootMargin: '600px' },
  );
  /** Looks out for the last element, behind which there are more. */
  const watch = () => {
    more.disconnect();
    const last = list.lastElementChild;
    if (last && list.childElementCount < items.length) more.observe(last);
  };
  return {
    show(next) {
      items = next;
      list.replaceChildren();
      drawTo(atOnce);
    },
    reveal(index) {
      drawTo(Math.max(index + 1, list.childElementCount));
      return list.children[index];
    },
  };
}

import type { Page } from 'playwright-core';

/** What a reader sees of the cited words. */
export interface SaidInView {
  /** The highlighted words, with white space folded. */
  readonly words: string;
  /** Whether the beginning is inside the window and not covered by anything, and the end too where the words fit. */
  readonly isInView: boolean;
}

/** Looks at the page as it stands, without scrolling. */
export function saidInView(page: Page): Promise<SaidInView> {
  return page.evaluate(() => {
    const marks = [...document.querySelectorAll('mark.said')];
    const boxes = marks.flatMap((mark) => [...mark.getClientRects()]).filter(({ width }) => width > 1);
    const isSeen = (box: DOMRect | undefined) => {
      if (!box || box.top < 0 || box.bottom > window.innerHeight) return false;
      const top = document.elementFromPoint(box.left + Math.min(4, box.width / 2), box.top + box.height / 2);
      return top?.closest('mark.said') !== null && top !== null;
    };
    const [first, last] = [boxes[0], boxes.at(-1)];
    const fits = first && last && last.bottom - first.top < window.innerHeight * 0.6;
    const paragraphs = new Map<Element | null, string>();
    for (const mark of marks) {
      const paragraph = mark.closest('p');
      paragraphs.set(paragraph, (paragraphs.get(paragraph) ?? '') + mark.textContent);
    }
    return {
      words: [...paragraphs.values()].join(' ').replace(/\s+/g, ' ').trim(),
      isInView: isSeen(first) && (!fits || isSeen(last)),
    };
  });
}

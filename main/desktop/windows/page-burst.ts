/** The files that a page asks for all at once, as soon as it has been read. */
export interface PageBurst {
  /** @param html of the page, which names them as `./…` */
  expect: (html: string) => void;
  /** @param pathname of a file that is served, from `/` on */
  served: (pathname: string) => void;
  /** Resolves when the page has them all. */
  over: Promise<void>;
}

export function createPageBurst(): PageBurst {
  const missing = new Set<string>();
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    expect(html) {
      for (const [, name = ''] of html.matchAll(/\s(?:src|href)="\.(\/[^"]+)"/g)) missing.add(name);
    },
    served(pathname) {
      if (missing.delete(pathname) && missing.size === 0) end();
    },
    over,
  };
}

/**
 * pdf.js calls `Promise.try`, which Node has from version 24 on. Defined here where it is missing, in the reading worker alone.
 *
 * @see https://tc39.es/ecma262/#sec-promise.try
 */
export function definePromiseTry(): void {
  if ('try' in Promise) return;
  Object.defineProperty(Promise, 'try', {
    configurable: true,
    writable: true,
    value: (make: (...args: unknown[]) => unknown, ...args: unknown[]) =>
      new Promise((resolve) => resolve(make(...args))),
  });
}

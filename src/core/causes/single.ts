/** How one figure goes wrong: slips of the pen that turn what it would have to be into what is printed. */
import type { Pattern } from './cause';

/** The slip that makes `printed` of `meant`, if it is a known one. `beside`: the figures next to it. */
export function slipOf(printed: number, meant: number, beside: readonly number[]): Pattern | null {
  const digits = String(meant);
  const places = Array.from(
    digits,
    (_, at) => [digits.slice(0, at), digits[at] ?? '', digits.slice(at + 1)] as const,
  );
  if (printed === meant) return null;
  const swapped = places.map(([before, digit, [next = '', ...after]]) =>
    [before, next, digit, ...after].join(''),
  );
  if (swapped.includes(String(printed))) return 'transposed';
  // 102 that lost its 1 is read as 2.
  const is = (wrong: string) => Number(wrong) === printed;
  // A figure of one digit cannot lose it: what is left would be a blank.
  if (digits.length > 1 && places.some(([before, , after]) => is(before + after))) return 'dropped';
  if (places.some(([before, digit, after]) => is(before + digit + digit + after))) return 'doubled';
  return printed !== 0 && beside.includes(printed) ? 'copied' : null;
}

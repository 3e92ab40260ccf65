import { CULPRIT, FLASH, MARK } from '../../../src/dom/mark';

/** Everything here whose style lets it move. */
export function moving(area: Element): readonly string[] {
  return [document.documentElement, ...area.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    const still = transitionDuration === '0s' && animationName === 'none' && scrollBehavior === 'auto';
    return still ? [] : [element.outerHTML];
  });
}

/** A cell that has just been gone to, and is the one most likely wrong. */
export function flashing(): HTMLElement {
  const cell = document.createElement('td');
  for (const name of [MARK, CULPRIT, FLASH]) cell.setAttribute(name, name === MARK ? 'error' : '');
  return cell;
}

/** How far from such a cell its line is: at the begin and the end of a stroke, or where it stays. */
export function flashOffsets(): readonly string[] {
  const cell = flashing();
  document.body.append(cell);
  const offset = () => getComputedStyle(cell).outlineOffset;
  const [flash] = cell.getAnimations();
  flash?.pause();
  const offsets = flash
    ? [1, 449].map((time) => {
        flash.currentTime = time;
        return offset();
      })
    : [offset()];
  cell.remove();
  return offsets;
}

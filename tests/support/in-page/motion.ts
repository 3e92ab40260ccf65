/** Everything here whose style lets it move. */
export function moving(area: Element): readonly string[] {
  return [document.documentElement, ...area.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    const still = transitionDuration === '0s' && animationName === 'none' && scrollBehavior === 'auto';
    return still ? [] : [element.outerHTML];
  });
}

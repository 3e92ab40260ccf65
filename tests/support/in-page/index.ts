/** What tests look at inside a page: of components in the browser that runs them, of the built extension in any. */
export { contrast, faintWords } from './contrast';
export { hiddenControls, lostWords } from './fit';
export { unseenFocus } from './focus';
export { foreignColours } from './forced-colours';
export { marksSeen } from './marks';
export { moving } from './motion';
export { violations } from './violations';

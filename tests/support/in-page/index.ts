/** What tests look at inside a page: of components in the browser that runs them, of the built extension in any. */
export { faintWords } from './contrast';
export { dress, lostWords, misfits } from './fit';
export { unseenFocus } from './focus';
export { foreignColours } from './forced-colours';
export { marksSeen } from './marks';
export { flashOffsets, moving } from './motion';
export { violations } from './violations';

/** Chinese first, then, where it helps, a short English line. @param {string} chinese @param {string} [english] */
export function say(chinese, english) {
  console.log(english === undefined ? chinese : `${chinese}\n${english}`);
}

/** @param {string} chinese @param {string} english @returns {never} */
export function fail(chinese, english) {
  console.error(`${chinese}\n${english}`);
  process.exit(1);
}

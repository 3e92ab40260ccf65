/** The old engines: packages of the npm registry that carry a Chromium for servers, each held to what it was when it was chosen. */

/**
 * @typedef {object} Engine
 * @property {string} version what the browser says of itself
 * @property {string} package
 * @property {string} integrity as a lockfile has it
 */

/** @type {readonly Engine[]} */
export const engines = [
  {
    // The lowest that the manifest asks for.
    version: '90.0.4427.0',
    package: 'chrome-aws-lambda@8.0.2',
    integrity:
      'sha512-a4VEX6DknxISPqGLksZa/JuEnjc4nLXaG0BMp5c9qERvJ/eBHPUJ7oCRQQC+SxSxuxsEwxbBj2RBlCQbivnihg==',
  },
  {
    // The first major version whose `scripting` takes `func`.
    version: '92.0.4512.0',
    package: '@sparticuz/chromium@92.0.0',
    integrity:
      'sha512-xCFop83v5gXKQTDGNfzj84F4f9QZkY9eShTu1pbWYOPB6wJNw9YgoX56zeVeRD7VL9AVwiS9VS9tgShnc5uR2g==',
  },
  {
    // The last for Windows 7.
    version: '109.0.5412.0',
    package: '@sparticuz/chromium@109.0.6',
    integrity:
      'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
];

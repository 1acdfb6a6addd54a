// The Action is bundled as CommonJS, which Node starts faster than a module.
require('../src/main.ts');

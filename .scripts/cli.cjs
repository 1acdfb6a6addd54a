// The CLI is bundled as CommonJS, which Node starts faster than a module.
require('../src/cli.ts');

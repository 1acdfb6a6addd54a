// The same check as a Spectral ruleset: one function over the whole document, which is the fastest way.
import { badTimeouts } from './judge.mjs';

export default {
  rules: {
    timeouts: {
      given: '$',
      severity: 'error',
      then: {
        function: (document) =>
          [...badTimeouts(document)].map(({ rule, path }) => ({ message: rule, path })),
      },
    },
  },
};

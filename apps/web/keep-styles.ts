import type { Plugin } from 'vite';

/**
 * Keeps a CSS module that is imported for its rules alone. The public pages' class names are written by the server, so
 * nothing in their client build uses the names, and the build would drop the style sheets as unused.
 */
export const keepStyles: Plugin = {
  name: 'openvalve:keep-styles',
  enforce: 'post',
  transform: {
    filter: { id: /\.module\.css$/ },
    handler: (code) => ({ code, map: null, moduleSideEffects: 'no-treeshake' }),
  },
};

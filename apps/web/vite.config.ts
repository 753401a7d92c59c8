import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { cssModules } from './css-modules.ts';
import { keepStyles } from './keep-styles.ts';

/** Two entries: the desk, a page of its own, and what the public pages load (styles and small islands). */
export default defineConfig({
  base: '/',
  plugins: [react(), keepStyles],
  css: { modules: cssModules },
  server: { port: 5173, strictPort: false, proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    // Small files stay files: a data: address in a style sheet would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { desk: 'desk.html', site: 'src/site/site.client.ts' },
      // What most pages of the desk use comes in one file with the first of them, not in a dozen small ones; what the public
      // pages use stays apart, so that they load nothing of the desk.
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', priority: 2, test: /\/apps\/web\/src\/(components\/(\w+\.module\.css|rove-tiles\.ts)|lib\/styles\/)/ },
            { name: 'shared', priority: 1, test: /\/(apps\/web\/src\/(lib|desk)|packages\/(domain|letters))\//, minShareCount: 4 },
          ],
        },
      },
    },
  },
});

/* Nothing is exported: benches are run by `npm run bench -- NAME` and imported by nothing. */
export {};

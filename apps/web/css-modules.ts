/**
 * How class names are made, for every build that takes in these components: the client's and the server's must agree,
 * because the server writes the names and the client's style sheets hold them. File names of modules are unique, so
 * no hash is needed.
 */
export const cssModules = { generateScopedName: '[name]__[local]' } as const;

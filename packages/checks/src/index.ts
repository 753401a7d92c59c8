/*
 * Nothing is exported: this package is tests about the code itself, and is imported by nothing. Each rule is a function
 * over files, and each is seen to fail once on a bad example in the spec beside it.
 */
export {};

/** A file's text, put into the program by Vite. */
declare module '*.csv?raw' {
  const text: string;
  export default text;
}

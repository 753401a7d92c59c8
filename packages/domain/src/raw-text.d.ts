/* Specs read the reviewed tables as text through Vite, so that the domain is typechecked without Node's types. */
declare module '*?raw' {
  const text: string;
  export default text;
}

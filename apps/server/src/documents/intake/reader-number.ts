/** Which reader this is. One that finds more gets the next number: then every file is read again, in the background. */
export const readerNumber = 1;

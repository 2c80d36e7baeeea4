/** The version of this library, which all its packages share. */
export const version = '0.1.0'

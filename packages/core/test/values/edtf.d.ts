/** The oracle for EDTF has no types of its own; this is what the tests use of it. */
declare module 'edtf' {
  const edtf: (text: string) => { readonly min: number; readonly max: number }
  export default edtf
}

/** The name the projection has wherever it is kept. */
export const modelName = 'policies'

/** The secret of every test installation. */
export const testSecret = 'a secret for tests only'
export const templateName = 'tongxing_template'

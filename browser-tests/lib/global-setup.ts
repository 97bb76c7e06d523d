import type { TestProject } from 'vitest/node'
import { startProduct } from './product.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the product with the demo group answers. */
    productUrl: string
  }
}

/** One product with the demo group for all personas; PRODUCT_URL names one that runs already. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { PRODUCT_URL } = process.env
  if (PRODUCT_URL) {
    project.provide('productUrl', PRODUCT_URL)
    return async () => undefined
  }
  const product = await startProduct({ demo: true })
  project.provide('productUrl', product.url)
  return product.stop
}

import type { TestProject } from 'vitest/node'
import { startProduct } from './product.ts'
import { customerSignIn, type SignedIn } from './signed-in.ts'

const inSeveralStories = ['13800000009']

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the product with the demo group answers. */
    productUrl: string
    /** Customers who appear in several stories: a phone is sent one code a minute, so they sign in once for all. */
    cameHome: Record<string, SignedIn>
  }
}

/** One product with the demo group for all personas; PRODUCT_URL names one that runs already. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { PRODUCT_URL } = process.env
  const product = PRODUCT_URL ? null : await startProduct({ demo: true })
  const url = product?.url ?? PRODUCT_URL!
  project.provide('productUrl', url)
  const known = await Promise.all(inSeveralStories.map((phone) => customerSignIn(url, phone)))
  project.provide('cameHome', Object.fromEntries(known.map((one) => [one.name, one])))
  return async () => product?.stop()
}

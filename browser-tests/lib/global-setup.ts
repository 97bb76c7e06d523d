import type { TestProject } from 'vitest/node'
import { startFakeModel } from '#modules/cases/testing/fake-model.ts'
import { browserProgram } from '#platform/testing/browser-program.ts'
import { startProduct } from './product.ts'
import { customerSignIn, type SignedIn } from './signed-in.ts'

const inSeveralStories = ['13800000009']

/** What the machine drafts for everybody who asks it. */
export const draftedWords = '〔姓名A〕您好，工程师今天下午上门，请留意电话。'

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
  const model = await startFakeModel()
  model.behave({ say: draftedWords })
  const env = { AI_URL: model.url, AI_MODEL: 'qwen' }
  const product = PRODUCT_URL ? null : await startProduct({ demo: true, env })
  const url = product?.url ?? PRODUCT_URL!
  await browserProgram()
  project.provide('productUrl', url)
  const known = await Promise.all(inSeveralStories.map((phone) => customerSignIn(url, phone)))
  project.provide('cameHome', Object.fromEntries(known.map((one) => [one.name, one])))
  return async () => {
    await product?.stop()
    await model.stop()
  }
}

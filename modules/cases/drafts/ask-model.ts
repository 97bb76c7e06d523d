import type { DraftOutcome, DraftSettings } from './draft.ts'

/** What it used and cost, as far as the endpoint tells. */
interface Usage {
  tokensIn: number | null
  tokensOut: number | null
  cost: number | null
}
type Answer = ({ outcome: 'given'; text: string } & Usage) | { outcome: Exclude<DraftOutcome, 'given'> }

const longestAnswer = 5000

/** Asks an endpoint that speaks chat/completions; every way in which it can fail has a name. */
export async function askModel(
  { url, key, model, patience }: DraftSettings,
  system: string,
  user: string,
): Promise<Answer> {
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        model,
        temperature: 0.3,
        max_tokens: 800,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
      }),
      signal: AbortSignal.timeout(patience),
    })
    if (response.status === 429) return { outcome: 'busy' }
    if (!response.ok) return { outcome: 'failed' }
    return textOf(await response.text())
  } catch (error) {
    return { outcome: (error as Error).name === 'TimeoutError' ? 'late' : 'failed' }
  }
}

function textOf(body: string): Answer {
  try {
    const { choices, usage } = JSON.parse(body) as {
      choices: { message: { content: string } }[]
      usage?: Record<string, unknown>
    }
    const told = (name: string) => (Number.isFinite(usage?.[name]) ? Number(usage![name]) : null)
    const text = choices[0]!.message.content.trim()
    if (!text) return { outcome: 'unreadable' }
    const used = { tokensIn: told('prompt_tokens'), tokensOut: told('completion_tokens'), cost: told('cost') }
    return { outcome: 'given', text: text.slice(0, longestAnswer), ...used }
  } catch {
    return { outcome: 'unreadable' }
  }
}

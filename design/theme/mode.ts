import { useSyncExternalStore } from 'react'
import { keep, useKept } from '../kept.ts'

/** What the person wishes: day, night, or what the system says. */
export type Mode = 'light' | 'dark' | 'system'

export const mode = keep<Mode>('theme', 'system')

const night = globalThis.matchMedia?.('(prefers-color-scheme: dark)')
const still = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)')

/** Puts the light on `<html data-theme>`, now and whenever it changes, before anything is drawn anew. */
export function markLight(): void {
  const mark = () => {
    document.documentElement.dataset.theme = lightOf(mode.get(), night?.matches ?? false)
  }
  mode.subscribe(mark)
  night?.addEventListener('change', mark)
  mark()
}

function lightOf(wish: Mode, isNight: boolean): 'light' | 'dark' {
  if (wish !== 'system') return wish
  return isNight ? 'dark' : 'light'
}

/** Which of the two lights is on now. */
export function useLight(): 'light' | 'dark' {
  const wish = useKept(mode)
  return lightOf(wish, useMedia(night))
}

/** Whether the system asks for less motion. */
export function useStillness(): boolean {
  return useMedia(still)
}

/** Whether a media query holds, followed as the window changes. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

/** Whether the screen is a phone: thumbs, one column. */
export function usePhone(): boolean {
  return useMediaQuery('(max-width: 719px)')
}

function useMedia(media: MediaQueryList | undefined): boolean {
  return useSyncExternalStore(
    (changed) => {
      media?.addEventListener('change', changed)
      return () => media?.removeEventListener('change', changed)
    },
    () => media?.matches ?? false,
  )
}

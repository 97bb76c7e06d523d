import { useSyncExternalStore } from 'react'

let arrivals = 0

function subscribe(listener: () => void): () => void {
  const arrived = () => {
    arrivals += 1
    listener()
  }
  document.fonts.addEventListener('loadingdone', arrived)
  return () => document.fonts.removeEventListener('loadingdone', arrived)
}

/** How often webfonts have arrived: whoever measures words by script has to measure them again. */
export function useFontArrivals(): number {
  return useSyncExternalStore(subscribe, () => arrivals)
}

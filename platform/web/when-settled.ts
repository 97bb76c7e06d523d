const quietMs = 1500

/** Does something that can wait once the page is there and has been quiet, so that it takes nothing from a slow line. */
export function whenSettled(run: () => void): void {
  const later = () => setTimeout(run, quietMs)
  if (document.readyState === 'complete') later()
  else addEventListener('load', later, { once: true })
}

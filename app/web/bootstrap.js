// Runs before the first paint: the light and the language that the person chose, without a flash.
;(function () {
  var root = document.documentElement
  function kept(name) {
    try {
      return JSON.parse(localStorage.getItem('tongxing.' + name))
    } catch {
      return null
    }
  }
  var mode = kept('theme')
  var night = mode === 'dark' || (mode !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = night ? 'dark' : 'light'
  var language = kept('language') || (navigator.language.startsWith('en') ? 'en' : 'zh')
  root.lang = language === 'en' ? 'en' : 'zh-CN'
})()

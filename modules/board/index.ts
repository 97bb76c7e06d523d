export { maskPersonalData } from './personal-data.ts'
export { waitingPosts } from './queries/waiting-posts.ts'

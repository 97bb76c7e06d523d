export default function StoriesPage() {
  return <p>stories</p>
}

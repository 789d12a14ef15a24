import { Composer, Response, UserMessage } from '@response-stream/ui'

/** An app's page in Tailwind's utilities, and the kit inside. A utility on a part wins over the kit. */
export function TailwindPage() {
  return (
    <div className="min-h-96 bg-stone-50 p-4 font-sans text-stone-900 sm:p-8 dark:bg-stone-950 dark:text-stone-100">
      <header className="mx-auto mb-6 flex max-w-2xl items-center gap-3">
        <span className="size-3 rounded-full bg-emerald-600" />
        <h1 className="text-lg font-semibold">Harbour desk</h1>
        <button className="ms-auto rounded-full bg-emerald-800 px-3 py-1 text-sm text-white">
          New chat
        </button>
      </header>
      <main className="mx-auto grid max-w-2xl gap-8 rounded-2xl border border-stone-200 bg-white p-4 shadow-sm sm:p-6 dark:border-stone-800 dark:bg-black">
        <UserMessage text="What does HTTP/3 change?" className="italic" />
        <Response />
        <Composer.Root onSend={() => undefined} />
      </main>
    </div>
  )
}

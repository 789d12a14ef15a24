/** The exact build of this browser and its system, such as `Chrome 153.0.8010.0 on Linux`. */
export async function browserBuild(): Promise<string> {
  const { userAgentData } = navigator as NavigatorWithBuild // of Chromium alone, so TypeScript has no type for it
  const said = await userAgentData?.getHighEntropyValues(['fullVersionList'])
  const chromium = said?.fullVersionList.find(({ brand }) => brand === 'Chromium')
  return chromium === undefined
    ? navigator.userAgent
    : `Chromium ${chromium.version} on ${said?.platform}`
}

type NavigatorWithBuild = Navigator & {
  userAgentData?: {
    getHighEntropyValues: (hints: readonly string[]) => Promise<{
      fullVersionList: readonly { brand: string; version: string }[]
      platform: string
    }>
  }
}

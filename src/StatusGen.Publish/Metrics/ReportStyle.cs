namespace StatusGen.Publish.Metrics;

/// <summary>The report is one file that people send around, so its style stands in it.</summary>
internal static class ReportStyle
{
    public const string Text = """

        :root { color-scheme: light dark; --bg: #f4f6f8; --card: #fff; --ink: #11161d; --mute: #58626f; --line: #e0e5ea; --critical: #d5212e; --major: #ea6c0a; --minor: #eab308; --time: #2f6fe4 }
        @media screen and (prefers-color-scheme: dark) {
          :root { --bg: #0b0e13; --card: #141920; --ink: #edf1f6; --mute: #98a3b2; --line: #2b3440; --critical: #f4525b; --major: #fb8c3c; --minor: #f0bd3a; --time: #659bff }
        }
        * { box-sizing: border-box }
        body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.5 -apple-system, "Segoe UI", Roboto, Arial, sans-serif; font-variant-numeric: tabular-nums }
        main { max-width: 64rem; margin: auto; padding: 2.5rem 1rem 4rem }
        h1 { margin: 0; font-size: clamp(1.5rem, 1.1rem + 1.5vw, 2rem); line-height: 1.2; text-wrap: balance }
        h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; line-height: 1.25 }
        h3 { margin: 0; font-weight: 500 }
        p, dt, dd span, .legend, thead th, .note { color: var(--mute) }
        p { margin: .375rem 0 0 }
        dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; margin: 1.75rem 0 0 }
        dl div, .card { padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 14px; background: var(--card) }
        dd { margin: 0 }
        dd strong { display: block; font-size: 1.625rem; line-height: 1.3 }
        dt, dd span, .legend, .note, table { font-size: .875rem }
        .card + .card { margin-top: 1rem }
        .scroll { overflow-x: auto }
        .scroll:focus-visible { outline: 3px solid var(--time); outline-offset: 2px }
        .chart { display: block; overflow: visible }
        .chart text { fill: var(--mute); font-size: 12px; text-anchor: middle }
        .chart .scale { text-anchor: start }
        .chart .value { fill: var(--ink); font-weight: 600 }
        .chart .critical, .chart .major, .chart .minor { stroke: var(--card) }
        .critical { fill: var(--critical) }
        .major { fill: var(--major) }
        .minor { fill: var(--minor) }
        .time { fill: var(--time) }
        .rule, .ground { fill: var(--line) }
        .floor { fill: var(--mute) }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 0; padding: 0; list-style: none }
        .legend svg { display: inline-block; vertical-align: -1px; margin-inline-end: .375rem }
        table { width: 100%; border-collapse: collapse; line-height: 1.35 }
        th, td { padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--line); text-align: end; white-space: nowrap }
        th:last-child, td:last-child { padding-inline-end: 0 }
        tr > :first-child, .down { text-align: start }
        tbody tr:last-child > * { border-bottom: 0 }
        th { font-weight: 600 }
        tbody th { font-weight: 500; white-space: normal; overflow-wrap: anywhere; min-width: 5rem }
        .bar { display: block; width: 10rem }
        @media (max-width: 40rem) { dl { grid-template-columns: 1fr 1fr; gap: .75rem } dl div, .card { padding: .75rem 1rem } dd strong { font-size: 1.375rem } }
        @media print { body { background: none } main { max-width: none; padding: 0 } dl div, .card, tr { break-inside: avoid } rect { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
        @media (forced-colors: active) { svg { forced-color-adjust: none; background: #fff } .chart .value { fill: #11161d } .chart text { fill: #58626f } }

        """;
}

# 规矩 Guiju: installs the add-in into WPS 表格 for this user, and takes it out again.
#
#   powershell -ExecutionPolicy Bypass -File install.ps1
#   … -Online http://host/guiju/      from that address instead of the folder beside this file
#   … -Uninstall
#   … -Dir FOLDER                     where WPS keeps its add-ins, if that is not where it usually is
#
# In publish.xml, which lists the add-ins of this user, only our own entry is
# written or taken away; whatever else stands there stays as it is. What stood
# there before is kept beside it. Windows PowerShell 5.1 is enough.
param([switch]$Uninstall, [string]$Online = '', [string]$Dir = '')
$ErrorActionPreference = 'Stop'

$name = 'guiju'
if ($Dir -eq '') { $Dir = Join-Path $env:APPDATA 'kingsoft\wps\jsaddons' }
# As .NET needs it, which has a current folder of its own.
$Dir = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Dir)
$list = Join-Path $Dir 'publish.xml'

function Refuse([string]$words) {
    [Console]::Error.WriteLine($words)
    exit 1
}
function Stop-Unwritable([string]$what) {
    Refuse "写不了 ${what}：它是只读的，或者不是应有的文件、文件夹。什么也没有改。请改好权限再装；由管理员统一下发的清单，请管理员来改。`n$what cannot be written: it is read-only, or no such file or folder as it should be. Nothing was changed. Put that right and run this again; a list that your administrator keeps is for them to change."
}

# WPS writes its own state when it ends, over whatever was put there meanwhile.
if (Get-Process -Name @('et', 'wps', 'wpp', 'wpspdf', 'wpsoffice') -ErrorAction SilentlyContinue) {
    Refuse "WPS 正在运行：请保存文件，关闭所有 WPS 窗口（包括托盘里的），再运行一次。什么也没有改。`nWPS is running: save your work, close every window of WPS, then run this again. Nothing was changed."
}

$entry = ''
$folder = $null
if (-not $Uninstall) {
    if ($Online -ne '') {
        if ($Online -notmatch '^https?://') { Refuse "地址应以 http:// 或 https:// 开头 / Not an address: $Online" }
        if (-not $Online.EndsWith('/')) { $Online += '/' }
        $address = $Online.Replace('&', '&amp;').Replace('"', '&quot;').Replace('<', '&lt;')
        $entry = "<jspluginonline name=`"$name`" type=`"et`" url=`"$address`" enable=`"enable_dev`" install=`"null`" debug=`"`" customDomain=`"`"/>"
    }
    else {
        $folder = Get-ChildItem -LiteralPath $PSScriptRoot -Directory -Filter "${name}_*" |
            Where-Object { Test-Path -LiteralPath (Join-Path $_.FullName 'ribbon.xml') } |
            Sort-Object Name | Select-Object -Last 1
        if (-not $folder) { Refuse "安装文件不完整：旁边没有 ${name}_版本 文件夹。 The folder ${name}_VERSION is not beside this file." }
        $version = $folder.Name.Substring($name.Length + 1)
        $entry = "<jsplugin name=`"$name`" type=`"et`" url=`"$($folder.Name)`" version=`"$version`" enable=`"enable_dev`" install=`"null`" customDomain=`"`"/>"
    }
}

$isNew = -not (Test-Path -LiteralPath $list)
if ($isNew -and $Uninstall) {
    Write-Output '没有装过，什么也没有改。 It was not installed; nothing was changed.'
    exit 0
}
# Before anything is copied: a folder of ours that no list names would be half an installation.
try {
    [void][IO.Directory]::CreateDirectory($Dir)
    $trial = Join-Path $Dir "$name.$PID"
    [IO.File]::WriteAllText($trial, '')
    [IO.File]::Delete($trial)
}
catch { Stop-Unwritable $Dir }
if (-not $isNew) {
    try { [IO.File]::Open($list, 'Open', 'ReadWrite').Dispose() }
    catch { Stop-Unwritable $list }
}
$bytes = if ($isNew) { @() } else { [IO.File]::ReadAllBytes($list) }
$encoding = if ($bytes.Length -ge 2 -and $bytes[0] -eq 0xFF -and $bytes[1] -eq 0xFE) { New-Object Text.UnicodeEncoding($false, $true) }
elseif ($bytes.Length -ge 3 -and $bytes[0] -eq 0xEF -and $bytes[1] -eq 0xBB -and $bytes[2] -eq 0xBF) { New-Object Text.UTF8Encoding($true) }
else { New-Object Text.UTF8Encoding($false, $true) }
$text = if ($isNew) { "<jsplugins>`r`n</jsplugins>`r`n" }
else {
    try { [IO.File]::ReadAllText($list, $encoding) }
    catch {
        # Bytes of another encoding stay what they are: each is a character, and is written as it was read.
        $encoding = [Text.Encoding]::GetEncoding(28591)
        [IO.File]::ReadAllText($list, $encoding)
    }
}

function Test-List([string]$candidate) {
    try { return ([xml]$candidate).DocumentElement.Name -ceq 'jsplugins' }
    catch { return $false }
}

# Comments and what else holds no elements stay as they are, whatever they hold; a line of our own entry alone goes with it.
$comment = '<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>'
$value = '(?:[^"''>]|"[^"]*"|''[^'']*'')'
$tag = "<jsplugin(?:online)?(?=\s)(?=$value*?\sname\s*=\s*(?:`"$name`"|'$name'))$value*>(?<!/>)[\s\S]*?</jsplugin(?:online)?\s*>|<jsplugin(?:online)?(?=\s)(?=$value*?\sname\s*=\s*(?:`"$name`"|'$name'))$value*/>"
$ours = "(?<=^|\n)[ \t]*(?:$tag)[ \t]*\r?\n|$tag"
$merged = [regex]::Replace($text, "$comment|$ours", { param($m) if ($m.Value -match '^<[!?]') { $m.Value } else { '' } })
if ($entry -ne '') {
    $merged = [regex]::Replace($merged, "$comment|<jsplugins\s*/>", { param($m) if ($m.Value -match '^<[!?]') { $m.Value } else { '<jsplugins></jsplugins>' } })
    $end = [regex]::Matches($merged, "$comment|</jsplugins") | Where-Object { $_.Value -notmatch '^<[!?]' } | Select-Object -Last 1
    if ($end) {
        $head = $merged.Substring(0, $end.Index)
        $indent = [regex]::Match($head, '(?<=\n)[ \t]*\z')
        $eol = if ($merged.Contains("`r`n")) { "`r`n" } else { "`n" }
        if ($indent.Success) { $merged = $head.Substring(0, $indent.Index) + $indent.Value + '  ' + $entry + $eol + $merged.Substring($indent.Index) }
        else { $merged = $head + $entry + $merged.Substring($end.Index) }
    }
}
if (-not (Test-List $text) -or -not (Test-List $merged)) {
    Refuse "读不懂 ${list}：没有改它。请管理员看一看，或把它改名后再装。`n$list could not be read, and was left as it is. Have it looked at, or rename it and run this again."
}

if ($folder) {
    # Whole before it takes the older one's place.
    $place = Join-Path $Dir $folder.Name
    if (Test-Path -LiteralPath "$place.new") { Remove-Item -LiteralPath "$place.new" -Recurse -Force }
    Copy-Item -LiteralPath $folder.FullName -Destination "$place.new" -Recurse
    if (Test-Path -LiteralPath $place) { Remove-Item -LiteralPath $place -Recurse -Force }
    [IO.Directory]::Move("$place.new", $place)
}
$isChanged = $merged -cne $text
if ($isChanged -and -not $isNew) { Copy-Item -LiteralPath $list -Destination "$list.before-$name" -Force }
if ($Uninstall -and ($merged -creplace '\s', '') -ceq '<jsplugins></jsplugins>') {
    if ($isChanged) { Remove-Item -LiteralPath $list -Force }
}
elseif ($isChanged) { [IO.File]::WriteAllText($list, $merged, $encoding) }
# Folders of ours that no entry names any more: known by the ribbon they hold.
Get-ChildItem -LiteralPath $Dir -Directory -Filter "${name}_*" | ForEach-Object {
    $ribbon = Join-Path $_.FullName 'ribbon.xml'
    $isOurs = (Test-Path -LiteralPath $ribbon) -and (Select-String -LiteralPath $ribbon -SimpleMatch 'Guiju.Tab' -Quiet)
    if ($isOurs -and -not ($folder -and $_.Name -eq $folder.Name)) { Remove-Item -LiteralPath $_.FullName -Recurse -Force }
}

if ($Uninstall -and -not $isChanged) {
    Write-Output '没有装过，publish.xml 没有改。 It was not installed; publish.xml was left as it is.'
}
elseif ($Uninstall) {
    Write-Output "已卸下；原来的清单留在 $list.before-$name"
    Write-Output "Taken out; the list as it was is kept in $list.before-$name"
}
else {
    Write-Output '已装好。启动 WPS 表格，打开一个工作簿；问“是否信任”时选信任，然后关掉 WPS 再开一次：问过的那一次不会加载。'
    Write-Output 'Installed. Start WPS Spreadsheets and open a workbook; say that you trust it when asked, then close WPS and start it once more: the run that asks never loads the add-in.'
}

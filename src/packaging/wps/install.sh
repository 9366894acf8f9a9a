#!/bin/sh
# 规矩 Guiju: installs the add-in into WPS 表格 for this user, and takes it out again.
#
#   sh install.sh                          the folder beside this file, which then works without any server
#   sh install.sh --online http://host/guiju/   from that address instead
#   sh install.sh --uninstall
#   … --dir FOLDER                         where WPS keeps its add-ins, if that is not where it usually is
#
# In publish.xml, which lists the add-ins of this user, only our own entry is
# written or taken away; whatever else stands there stays as it is, byte for
# byte. What stood there before is kept beside it.
set -eu
LC_ALL=C
export LC_ALL

NAME=guiju
here=$(cd "$(dirname "$0")" && pwd)
mode=install
online=
addons=

say() { printf '%s\n' "$*"; }
refuse() { printf '%s\n' "$*" >&2; exit 1; }
no_writing() {
  refuse "写不了 $1：它是只读的，或者不是应有的文件、文件夹。什么也没有改。请改好权限再装；由管理员统一下发的清单，请管理员来改。
$1 cannot be written: it is read-only, or no such file or folder as it should be. Nothing was changed. Put that right and run this again; a list that your administrator keeps is for them to change."
}

while [ $# -gt 0 ]; do
  case $1 in
    --uninstall) mode=uninstall ;;
    --online) shift; online=${1:-} ; [ -n "$online" ] || refuse '--online 之后要写地址。 An address must follow --online.' ;;
    --dir) shift; addons=${1:-} ; [ -n "$addons" ] || refuse '--dir 之后要写文件夹。 A folder must follow --dir.' ;;
    *) refuse "不认识的参数 / Unknown argument: $1" ;;
  esac
  shift
done

if [ -z "$addons" ]; then
  case $(uname -s) in
    Darwin) addons="$HOME/Library/Containers/com.kingsoft.wpsoffice.mac/Data/.kingsoft/wps/jsaddons" ;;
    *) addons="$HOME/.local/share/Kingsoft/wps/jsaddons" ;;
  esac
fi
list=$addons/publish.xml

# WPS writes its own state when it ends, over whatever was put there meanwhile.
if ps -A -o comm= | sed 's|.*/||' | grep -Eqx 'et|wps|wpp|wpspdf|wpsoffice'; then
  refuse 'WPS 正在运行：请保存文件，关闭所有 WPS 窗口（包括托盘里的），再运行一次。什么也没有改。
WPS is running: save your work, close every window of WPS, then run this again. Nothing was changed.'
fi

case $online in
  '' | http://*/ | https://*/) ;;
  http://* | https://*) online=$online/ ;;
  *) refuse "地址应以 http:// 或 https:// 开头 / Not an address: $online" ;;
esac

folder=
if [ "$mode" = install ] && [ -z "$online" ]; then
  for each in "$here/${NAME}_"*/; do [ -f "$each/ribbon.xml" ] && folder=$(basename "$each"); done
  [ -n "$folder" ] || refuse "安装文件不完整：旁边没有 ${NAME}_版本 文件夹。 The folder ${NAME}_VERSION is not beside this file."
fi
escaped() { printf '%s' "$1" | sed 's/&/\&amp;/g; s/"/\&quot;/g; s/</\&lt;/g'; }
case $mode in
  uninstall) entry= ;;
  *)
    if [ -n "$online" ]; then
      entry="<jspluginonline name=\"$NAME\" type=\"et\" url=\"$(escaped "$online")\" enable=\"enable_dev\" install=\"null\" debug=\"\" customDomain=\"\"/>"
    else
      entry="<jsplugin name=\"$NAME\" type=\"et\" url=\"$folder\" version=\"${folder#"${NAME}"_}\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
    fi
    ;;
esac

# The list without our entry, and with the new one before its end. Comments and what else holds no elements stay as they are, whatever they hold.
merge() {
  ENTRY=$entry awk '
    { text = text $0 "\n" }
    END {
      entry = ENVIRON["ENTRY"]
      eol = index(text, "\r\n") ? "\r\n" : "\n"
      out = ""; end = 0; roots = 0; depth = 0
      while (text != "") {
        at = index(text, "<")
        if (!at) { out = out text; break }
        out = out substr(text, 1, at - 1); text = substr(text, at)
        closing = substr(text, 1, 4) == "<!--" ? "-->" : substr(text, 1, 9) == "<![CDATA[" ? "]]>" : substr(text, 1, 2) == "<?" ? "?>" : ""
        if (closing != "") {
          last = index(text, closing); if (!last) exit 3
          last += length(closing) - 1
          out = out substr(text, 1, last); text = substr(text, last + 1); continue
        }
        tag = tagOf(text); if (tag == "") exit 3
        text = substr(text, length(tag) + 1)
        if (substr(tag, 1, 2) == "<!") { out = out tag; continue }
        name = tag; sub(/^<\/?/, "", name); sub(/[ \t\r\n\/>].*$/, "", name)
        if (substr(tag, 1, 2) == "</") {
          if (depth < 1 || open[depth--] != name) exit 3
          if (depth == 0) end = length(out)
          out = out tag; continue
        }
        if (depth == 0 && (name != "jsplugins" || roots++)) exit 3
        if (depth == 0 && tag ~ /\/>$/) { out = out "<jsplugins>" eol; end = length(out); out = out "</jsplugins>"; continue }
        if (isOurs(tag)) {
          if (tag !~ /\/>$/) {
            if (!match(text, "</" name "[ \t\r\n]*>")) exit 3
            text = substr(text, RSTART + RLENGTH)
          }
          # A line of its own goes with it.
          before = out; sub(/[ \t]+$/, "", before)
          after = text; sub(/^[ \t]+/, "", after)
          if (before ~ /\n$/ && after ~ /^\r?\n/) { out = before; sub(/^\r?\n/, "", after); text = after }
          continue
        }
        if (tag !~ /\/>$/) open[++depth] = name
        out = out tag
      }
      if (depth || !end) exit 3
      if (entry != "") {
        head = substr(out, 1, end); rest = substr(out, end + 1)
        indent = head; sub(/^.*\n/, "", indent)
        if (head ~ /\n[ \t]*$/) { sub(/[ \t]*$/, "", head); out = head indent "  " entry eol indent rest }
        else out = head entry rest
      }
      printf "%s", out
    }
    # From "<" to the ">" that is not within a value.
    function tagOf(rest,   i, c, quote) {
      quote = ""
      for (i = 1; i <= length(rest); i++) {
        c = substr(rest, i, 1)
        if (quote != "") { if (c == quote) quote = "" }
        else if (c == "\"" || c == "\047") quote = c
        else if (c == ">") return substr(rest, 1, i)
      }
      return ""
    }
    # By its attributes one after another: a value may look like one.
    function isOurs(tag,   one) {
      if (!match(tag, /^<jsplugin(online)?[ \t\r\n]/)) return 0
      tag = substr(tag, RLENGTH)
      while (match(tag, /^[ \t\r\n]+[^ \t\r\n=\/>]+[ \t\r\n]*=[ \t\r\n]*("[^"]*"|\047[^\047]*\047)/)) {
        one = substr(tag, 1, RLENGTH); tag = substr(tag, RLENGTH + 1)
        if (one ~ /^[ \t\r\n]+name[ \t\r\n]*=[ \t\r\n]*("guiju"|\047guiju\047)$/) return 1
      }
      return 0
    }
  ' "$list"
}

if [ "$mode" = uninstall ] && [ ! -e "$list" ]; then
  say '没有装过，什么也没有改。 It was not installed; nothing was changed.'
  exit 0
fi
# Before anything is copied: a folder of ours that no list names would be half an installation.
mkdir -p "$addons" 2> /dev/null && [ -w "$addons" ] || no_writing "$addons"
[ ! -e "$list" ] || { [ -f "$list" ] && [ -w "$list" ]; } || no_writing "$list"
created=
if [ ! -f "$list" ]; then
  created=yes
  printf '<jsplugins>\n</jsplugins>\n' > "$list"
fi
fresh=$list.$NAME.$$
trap 'rm -f "$fresh" "$fresh.cut"' EXIT
if ! merge > "$fresh"; then
  refuse "读不懂 $list：没有改它。请管理员看一看，或把它改名后再装。
$list could not be read, and was left as it is. Have it looked at, or rename it and run this again."
fi
# awk ends the last line, whether it was ended or not.
if [ "$(tail -c 1 "$list" | wc -l)" -eq 0 ]; then
  head -c $(($(wc -c < "$fresh") - 1)) "$fresh" > "$fresh.cut"
  mv "$fresh.cut" "$fresh"
fi

if [ "$mode" = uninstall ]; then
  if cmp -s "$fresh" "$list"; then say '没有装过，publish.xml 没有改。 It was not installed; publish.xml was left as it is.'
  else
    cp -p "$list" "$list.before-$NAME"
    if [ "$(tr -d ' \t\r\n' < "$fresh")" = '<jsplugins></jsplugins>' ]; then rm -f "$list"; else cat "$fresh" > "$list"; fi
    say "已卸下；原来的清单留在 $list.before-$NAME"
    say "Taken out; the list as it was is kept in $list.before-$NAME"
  fi
else
  if [ -n "$folder" ]; then
    rm -rf "${addons:?}/$folder.new"
    cp -R "$here/$folder" "$addons/$folder.new"
    rm -rf "${addons:?}/$folder"
    mv "$addons/$folder.new" "$addons/$folder"
  fi
  if ! cmp -s "$fresh" "$list"; then
    [ -n "$created" ] || cp -p "$list" "$list.before-$NAME"
    cat "$fresh" > "$list"
  fi
fi
rm -f "$fresh"
# Folders of ours that no entry names any more: known by the ribbon they hold.
for each in "$addons/${NAME}_"*/; do
  [ -f "$each/ribbon.xml" ] && grep -q 'Guiju\.Tab' "$each/ribbon.xml" || continue
  [ "$(basename "$each")" = "$folder" ] || rm -rf "$each"
done
[ "$mode" = install ] || exit 0

say "已装好。启动 WPS 表格，打开一个工作簿；问“是否信任”时选信任，然后关掉 WPS 再开一次：问过的那一次不会加载。"
say "Installed. Start WPS Spreadsheets and open a workbook; say that you trust it when asked, then close WPS and start it once more: the run that asks never loads the add-in."
case $(uname -s) in
  Linux)
    say "Linux：没有出现“规矩”选项卡时，先看宏安全性（工具 → 宏 → 安全性）：有的版本只有在最低一级才加载加载项。这一项由单位决定，安装程序不改它。"
    say "Linux: if the tab 规矩 does not appear, look at the level of macro security first: some builds load add-ins at the lowest level only. That is for your organisation to decide; this script does not change it."
    ;;
esac

/**
 * Says in one sentence that the browser inside this Excel is too old. It has to
 * run where nothing else of ours does: written in ES5, and copied as it is.
 */
/* global document */
(function () {
  'use strict';
  // Together they came with Chromium 93 and Safari 15.4; what webpack.config.js compiles for is no older.
  var isNew = typeof Object.hasOwn === 'function' && 'at' in Array.prototype && typeof BroadcastChannel === 'function';
  if (isNew) return;
  document.addEventListener('DOMContentLoaded', function () {
    var root = document.getElementById('root');
    if (!root) return;
    root.textContent =
      '规矩不能在这台电脑的 Excel 里运行：Excel 所用的浏览器组件太旧。请管理员更新 Microsoft Edge WebView2（94 或以上；Mac 上更新 Safari 到 15.4 或以上），再重新打开窗格。' +
      ' Guiju cannot run in this Excel: the browser component that Excel uses is too old. Ask your administrator to update Microsoft Edge WebView2 (94 or later; on a Mac, Safari 15.4 or later), then open the pane again.';
  });
})();

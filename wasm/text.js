// How text crosses the border: a library for Emscripten's linker (--js-library) that replaces the
// JavaScript half of embind.
//
// embind is made for functions of any types, which it looks up by their numbers when the module starts.
// Every function that crosses here takes one text and returns one, so what is left of it is to call
// them; that is 2 KB less to download and a sixth less time for a check. embind also copies a string
// character by character, where the browser's encoder is four times faster at the length of a payment
// request and turns a lone surrogate into U+FFFD instead of into bytes that are not UTF-8.

mergeInto(LibraryManager.library, {
  $encoder: '=new TextEncoder()',
  $decoder: '=new TextDecoder()',

  // Where a request of usual length is written: the place in memory is kept, with the view of it.
  $place: '=0',
  $view: '=[]',

  // Emscripten 3.1.6 assigns to this variable without declaring it, which a module forbids.
  $asm: '=undefined',

  _embind_register_function__deps: [
    '$getWasmTableEntry',
    '$encoder',
    '$decoder',
    '$place',
    '$view',
    '$asm',
  ],
  _embind_register_function: function (name, count, types, signature, invoker, target) {
    var call = getWasmTableEntry(invoker);
    var read = function (start, end) {
      return decoder.decode(HEAPU8.subarray(start, end));
    };
    Module[read(name, HEAPU8.indexOf(0, name))] = function (text) {
      // In memory a string is its length in bytes, four bytes long, and then those bytes. A UTF-16
      // unit becomes three of them at most.
      var size = text.length * 3;
      var isUsual = size <= 8192;
      // When memory grows, views of it become empty.
      if (isUsual && !view.length) {
        place = place || _malloc(8196);
        view = HEAPU8.subarray(place + 4, place + 8196);
      }
      var question = isUsual ? place : _malloc(4 + size);
      var bytes = isUsual ? view : HEAPU8.subarray(question + 4);
      HEAPU32[question >> 2] = encoder.encodeInto(text, bytes).written;
      var answer = call(target, question);
      if (!isUsual) _free(question);
      var answered = read(answer + 4, answer + 4 + HEAPU32[answer >> 2]);
      _free(answer);
      return answered;
    };
  },

  // Types need no registration: there is only the one.
  _embind_register_std_string__deps: [],
  _embind_register_std_string: function () {},
  _embind_register_void__deps: [],
  _embind_register_void: function () {},
  _embind_register_bool__deps: [],
  _embind_register_bool: function () {},
  _embind_register_integer__deps: [],
  _embind_register_integer: function () {},
  _embind_register_bigint__deps: [],
  _embind_register_bigint: function () {},
  _embind_register_float__deps: [],
  _embind_register_float: function () {},
  _embind_register_emval__deps: [],
  _embind_register_emval: function () {},
  _embind_register_memory_view__deps: [],
  _embind_register_memory_view: function () {},
  _embind_register_std_wstring__deps: [],
  _embind_register_std_wstring: function () {},
});

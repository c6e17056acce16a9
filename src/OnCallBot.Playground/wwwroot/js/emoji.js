// The short names that are met most. One that is not here stays as it was typed, as in Slack.

const table = `
smile 😄 smiley 😃 grinning 😀 grin 😁 joy 😂 rofl 🤣 slightly_smiling_face 🙂 wink 😉 blush 😊 heart_eyes 😍 thinking_face 🤔 neutral_face 😐
expressionless 😑 smirk 😏 unamused 😒 grimacing 😬 relieved 😌 pensive 😔 sleepy 😪 sleeping 😴 mask 😷 face_with_thermometer 🤒 dizzy_face 😵 sunglasses 😎
nerd_face 🤓 confused 😕 worried 😟 slightly_frowning_face 🙁 open_mouth 😮 astonished 😲 flushed 😳 fearful 😨 cry 😢 sob 😭 scream 😱 disappointed 😞 sweat 😓
sweat_smile 😅 weary 😩 tired_face 😫 triumph 😤 rage 😡 angry 😠 skull 💀 clown_face 🤡 ghost 👻 alien 👽 robot_face 🤖 see_no_evil 🙈 hear_no_evil 🙉 speak_no_evil 🙊
wave 👋 ok_hand 👌 +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 clap 👏 raised_hands 🙌 pray 🙏 muscle 💪 point_right 👉 point_left 👈 point_up ☝️ point_down 👇 raised_hand ✋
v ✌️ crossed_fingers 🤞 handshake 🤝 eyes 👀 brain 🧠 bust_in_silhouette 👤 busts_in_silhouette 👥 firefighter 🧑‍🚒 detective 🕵️ technologist 🧑‍💻 runner 🏃
heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 broken_heart 💔 sparkles ✨ star ⭐ star2 🌟 boom 💥 fire 🔥 zap ⚡ 100 💯
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ warning ⚠️ no_entry ⛔ no_entry_sign 🚫 octagonal_sign 🛑
exclamation ❗ question ❓ grey_exclamation ❕ grey_question ❔ bangbang ‼️ interrobang ⁉️ information_source ℹ️ heavy_plus_sign ➕ heavy_minus_sign ➖
red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle 🔵 large_purple_circle 🟣 white_circle ⚪ black_circle ⚫
large_green_square 🟩 large_yellow_square 🟨 large_red_square 🟥 small_blue_diamond 🔹 small_orange_diamond 🔸 arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️
arrows_counterclockwise 🔄 repeat 🔁 twisted_rightwards_arrows 🔀 leftwards_arrow_with_hook ↩️ arrow_right_hook ↪️ fast_forward ⏩ rewind ⏪
calendar 📆 date 📅 spiral_calendar_pad 🗓️ clock1 🕐 clock9 🕘 clock12 🕛 alarm_clock ⏰ stopwatch ⏱️ timer_clock ⏲️ hourglass ⌛ hourglass_flowing_sand ⏳ watch ⌚
bell 🔔 no_bell 🔕 loudspeaker 📢 mega 📣 speech_balloon 💬 thought_balloon 💭 telephone_receiver 📞 phone ☎️ iphone 📱 pager 📟 email 📧 envelope ✉️ incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤
rotating_light 🚨 ambulance 🚑 fire_engine 🚒 fire_extinguisher 🧯 sos 🆘 shield 🛡️ lock 🔒 unlock 🔓 key 🔑 hammer 🔨 wrench 🔧 hammer_and_wrench 🛠️ gear ⚙️ nut_and_bolt 🔩 toolbox 🧰
book 📖 books 📚 notebook 📓 green_book 📗 closed_book 📕 blue_book 📘 orange_book 📙 page_facing_up 📄 scroll 📜 memo 📝 pencil 📝 pencil2 ✏️ clipboard 📋 pushpin 📌 round_pushpin 📍 paperclip 📎 link 🔗
file_folder 📁 open_file_folder 📂 card_index_dividers 🗂️ bar_chart 📊 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 mag 🔍 mag_right 🔎 bulb 💡 computer 💻 desktop_computer 🖥️ floppy_disk 💾 package 📦
moneybag 💰 dollar 💵 credit_card 💳 seedling 🌱 herb 🌿 evergreen_tree 🌲 palm_tree 🌴 beach_with_umbrella 🏖️ christmas_tree 🎄 sunny ☀️ cloud ☁️ umbrella ☔ snowflake ❄️ rainbow 🌈 crescent_moon 🌙 full_moon 🌕 ocean 🌊 earth_africa 🌍 globe_with_meridians 🌐
tada 🎉 confetti_ball 🎊 gift 🎁 trophy 🏆 medal 🏅 balloon 🎈 birthday 🎂 cake 🍰 pizza 🍕 coffee ☕ tea 🍵 beer 🍺 beers 🍻 popcorn 🍿 cookie 🍪
rocket 🚀 airplane ✈️ car 🚗 bike 🚲 construction 🚧 vertical_traffic_light 🚦 checkered_flag 🏁 triangular_flag_on_post 🚩 house 🏠 office 🏢 hospital 🏥 bed 🛏️ scales ⚖️ dart 🎯 game_die 🎲 jigsaw 🧩 crystal_ball 🔮
bug 🐛 ant 🐜 bee 🐝 beetle 🐞 snail 🐌 turtle 🐢 whale 🐳 dolphin 🐬 penguin 🐧 bird 🐦 owl 🦉 cat 🐱 dog 🐶 fox_face 🦊 unicorn_face 🦄 elephant 🐘 koala 🐨
one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ zero 0️⃣ hash #️⃣ new 🆕 ok 🆗 cool 🆒 free 🆓 up 🆙 soon 🔜 end 🔚 on 🔛 back 🔙 top 🔝
recycle ♻️ infinity ♾️ hospital_symbol ⚕️ label 🏷️ bookmark 🔖 bookmark_tabs 📑 clapper 🎬 microphone 🎤 headphones 🎧 musical_note 🎵 art 🎨 test_tube 🧪 microscope 🔬 telescope 🔭 satellite 🛰️ battery 🔋 electric_plug 🔌
`;

const byName = new Map();
const words = table.trim().split(/\s+/u);
for (let index = 0; index < words.length; index += 2) {
  byName.set(words[index], words[index + 1]);
}

export const emoji = (name) => byName.get(name) ?? null;

export const emojiLike = (part) =>
  [...byName].filter(([name]) => name.includes(part)).sort(([a], [b]) => a.indexOf(part) - b.indexOf(part)).slice(0, 8);

/** What the Zalo channel tells whoever looks after the product. */
export const ZALO = {
  updateUnreadable: 'Nội dung gửi đến không phải là một cập nhật của Zalo.',
  unauthorised:
    'Zalo không chấp nhận ZALO_BOT_TOKEN; hãy chép lại token từ Zalo Bot Manager rồi khởi động lại chương trình.',
  webhookElsewhere:
    'Bot Zalo này đang nhận tin qua webhook của một hệ thống khác nên chương trình chỉ gửi mà không nhận tin; hãy đặt ZALO_WEBHOOK_URL, hoặc khởi động lại với --takeover để gỡ webhook đó và nhận tin về đây.',
  webhookRefused:
    'Zalo không chấp nhận địa chỉ ZALO_WEBHOOK_URL; địa chỉ phải bắt đầu bằng https:// và mở được từ Internet. Chương trình sẽ thử lại.',
  webhookUnverified:
    'Zalo đã lưu địa chỉ ZALO_WEBHOOK_URL nhưng gọi thử không thành công; hãy kiểm tra để địa chỉ đó mở được từ Internet và dẫn đến chương trình này.',
  atMostOnce:
    'Nhận tin Zalo không qua webhook chỉ bảo đảm mỗi tin đến nhiều nhất một lần: tin gửi lúc chương trình tắt hoặc mất mạng có thể bị mất. Khi dùng chính thức, hãy đặt ZALO_WEBHOOK_URL.',
  groupsUnavailable:
    'Bot Zalo này chưa được phép vào nhóm nên chỉ trả lời và nhắc việc trong cuộc trò chuyện riêng với từng người.',
  limited: 'Zalo đang hạn chế số lần gọi của bot nên tạm thời chưa nhận được tin. Chương trình sẽ thử lại.',
  refused:
    'Zalo từ chối yêu cầu nhận tin của bot, có thể vì một hệ thống khác vừa đặt webhook cho bot này; chi tiết nằm trong nhật ký. Chương trình sẽ thử lại.',
  trouble: 'Không kết nối được với Zalo; hãy kiểm tra mạng và ZALO_API_ROOT. Chương trình sẽ thử lại.',
  store: 'Chưa lưu được tin nhận từ Zalo vì cơ sở dữ liệu đang gặp sự cố. Chương trình sẽ thử lại.',
  broken: 'Kênh Zalo gặp lỗi ngoài dự kiến nên đã dừng nhận tin; chi tiết nằm trong nhật ký.',
} as const;
